" Made by 'make reference' from the program's own definitions.
if exists('b:current_syntax')
  finish
endif

syntax case match
syntax match docentNumber /\v([$€£¥₹]\s?)?<\d[0-9_]*(\.\d[0-9_]*)?\%?/
syntax match docentNumber /\v<(FY\d{4}|\d{4}-(\d\d(-\d\d)?|[QSW]\w+))>/
syntax match docentOperator /\v\||\=\=|!\=|\<\=|\>\=|\<|\>|\?\?|\.\.|[-+*\/=]/
syntax match docentFunction /\v<\h\w*\(@=/
syntax match docentRelation /\v<(docs|sections|turns|blocks|paragraphs|headings|quotes|callouts|lists|items|tables|rows|cells|code|sentences|words|links|images|highlights|formulas|tags|citations|figures|money|percents|counts|measures|dates|durations|ages|acronyms|names|comments|footnotes)>\(@!/
syntax match docentKeyword /\v<(and|or|not|if|then|else|has|contains|starts|ends|matches|in|between|is|mod|as|by|on|asc|desc|where)>/
syntax match docentConstant /\v<(true|false|null|it)>/
syntax match docentKeyword /\v(\d\s+)@<=words>/
syntax match docentKeyword /\v\.@<!<(per|seed|within|before|after|block|sentence|day|week|month|quarter|year|fiscal|decade|title|source|out)>(\s*[.(])@!/
syntax match docentStatement /\v(^|;)\s*\zs(let|def|print|assert|param|import|open|at)>(\s*\|)@!/
syntax match docentStage /\v(\|\s*)@<=(where|sort|take|last|skip|sample|top|unique|search|near|assert|select|with|around|expand|join|left|summarize|count|ngrams|why|show|pivot|bars|histogram|timeline|save)>/
syntax match docentPattern /\v(matches\s+|[(,]\s*)@<=\/([^\/\\]|\\.)+\/i?/
syntax region docentText start=/"/ skip=/\\./ end=/"/ oneline contains=docentEscape,docentPiece
syntax match docentEscape /\v\\(u\{\x+\}|.)/ contained
syntax region docentPiece matchgroup=docentEscape start=/{/ end=/}/ oneline contained contains=TOP
syntax region docentText start=/'/ end=/'/ oneline
syntax match docentComment /#.*$/ contains=@Spell

highlight default link docentComment Comment
highlight default link docentText String
highlight default link docentEscape SpecialChar
highlight default link docentPattern Special
highlight default link docentNumber Number
highlight default link docentConstant Constant
highlight default link docentKeyword Keyword
highlight default link docentStatement Statement
highlight default link docentStage Statement
highlight default link docentFunction Function
highlight default link docentRelation Type
highlight default link docentOperator Operator

let b:current_syntax = 'docent'
