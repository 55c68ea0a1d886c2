/// How a tour's page looks: in the light, in the dark, on a phone and on paper.
enum PageStyle {
    static let text = """
        :root { color-scheme: light dark; --ink: #1d2326; --dim: #5b666c; --paper: #fdfcf9; --box: #f3f1ea;
          --line: #d9d5c9; --link: #0b5c8a; --mark: #ffe58a; --target: #ffc53d;
          --keyword: #8a2f8f; --stage: #1f4fb4; --relation: #00707a; --field: #0a6b4b; --function: #1f4fb4;
          --text: #7a5200; --literal: #a33a12; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e3da; --dim: #a0a9ad; --paper: #16191b; --box: #202527;
          --line: #394044; --link: #7cc4f0; --mark: #5c4a00; --target: #8f6a00;
          --keyword: #dd9ae0; --stage: #8fb4ff; --relation: #5fd0d8; --field: #74d3a8; --function: #8fb4ff;
          --text: #e0bd6e; --literal: #f0a07c; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0 auto; padding: 1.5rem 1.1rem 3rem; max-width: 46rem; background: var(--paper); color: var(--ink);
          font: 1.06rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif; overflow-wrap: break-word; }
        h1, h2, h3, nav, table, summary, .about, .place, footer { font-family: system-ui, sans-serif; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
        h2 { font-size: 1.3rem; line-height: 1.3; margin: 3rem 0 .6rem; padding-top: 1rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
        .number { color: var(--dim); font-weight: 400; margin-right: .35rem; }
        .about, .place, footer { color: var(--dim); font-size: .88rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .87em; }
        :not(pre) > code { background: var(--box); padding: .1em .3em; border-radius: .25em; }
        pre { overflow-x: auto; line-height: 1.45; margin: .9rem 0; }
        pre.query { background: var(--box); border-left: 3px solid var(--stage); border-radius: .3rem; padding: .7rem .9rem;
          white-space: pre-wrap; }
        .keyword { color: var(--keyword); } .stage { color: var(--stage); font-weight: 600; }
        .relation { color: var(--relation); font-weight: 600; } .field { color: var(--field); }
        .function, .command { color: var(--function); } .text { color: var(--text); }
        .number-literal, pre .number { color: var(--literal); font-weight: 400; margin: 0; }
        .comment { color: var(--dim); font-style: italic; }
        .wide, section > table { overflow-x: auto; margin: .9rem 0; }
        section > table { display: block; }
        table { border-collapse: collapse; font-size: .87rem; line-height: 1.4; min-width: 40%; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); }
        th { color: var(--dim); font-weight: 600; }
        td { min-width: 4rem; max-width: 26rem; }
        th.amount, td.amount { text-align: right; } td.amount { white-space: nowrap; font-variant-numeric: tabular-nums; min-width: 0; }
        td.from { white-space: nowrap; }
        .value { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
        mark { background: var(--mark); color: inherit; border-radius: .15em; }
        .around:target { outline: 2px solid var(--target); }
        mark:target { background: var(--target); outline: 2px solid var(--target); }
        .passage { border-left: 3px solid var(--line); padding-left: .9rem; margin: 1rem 0; }
        .passage p { margin: .15rem 0; }
        .exercise { margin: 1rem 0; }
        details { border: 1px solid var(--line); border-radius: .4rem; padding: 0 .9rem; margin: .5rem 0; }
        summary { cursor: pointer; padding: .55rem 0; font-size: .95rem; font-weight: 600; }
        nav ol { columns: 18rem; padding-left: 1.6rem; font-size: .95rem; }
        footer { margin-top: 3rem; border-top: 1px solid var(--line); }
        @media print {
          :root { --ink: #000; --paper: #fff; --box: #f4f4f4; --line: #bbb; --dim: #444; --link: #000; --mark: #e8e8e8; }
          body { max-width: none; font-size: 10.5pt; padding: 0; }
          nav { display: none; } a { text-decoration: none; }
          .wide, pre { overflow: visible; white-space: pre-wrap; }
          h2 { break-after: avoid; } tr, .passage, pre.query { break-inside: avoid; }
          details::details-content { content-visibility: visible; block-size: auto; }
        }
        """
}
