# Made by `make dist`. Installs the program as it was built: brew install ./docent.rb
class Docent < Formula
  desc "Shell and query language for documents"
  url "@URL@"
  version "@VERSION@"
  sha256 "@SHA256@"
  license "MIT"

  depends_on :linux

  def install
    bin.install "bin/docent"
    pkgshare.install Dir["share/docent/*"]
    man1.install "share/man/man1/docent.1"
    bash_completion.install "share/bash-completion/completions/docent"
    zsh_completion.install "share/zsh/site-functions/_docent"
    fish_completion.install "share/fish/vendor_completions.d/docent.fish"
  end

  test do
    (testpath/"note.md").write "It costs $5 million.\n"
    assert_equal "$5000000\n", shell_output("#{bin}/docent query 'money | select value' note.md | tail -1")
  end
end
