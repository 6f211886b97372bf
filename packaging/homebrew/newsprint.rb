# A formula of Homebrew, for macOS and Linux. A release puts the address and the digest of its sources here:
# CONTRIBUTING.md says how.
class Newsprint < Formula
  desc "Tag news stories by topic, and find duplicates"
  homepage "https://newsprint.invalid"
  url "https://newsprint.invalid/releases/newsprint-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "Apache-2.0"

  uses_from_macos "swift" => :build, since: :tahoe # Swift 6.2

  # The last two are opened when they are first needed.
  depends_on "simdjson"
  depends_on "snowball"
  depends_on "xxhash"
  depends_on "zstd"
  depends_on "brotli"
  depends_on "libmicrohttpd"

  uses_from_macos "libxml2"
  uses_from_macos "sqlite"
  uses_from_macos "zlib"

  on_linux do
    depends_on "openblas"
  end

  def install
    ENV["NEWSPRINT_COMMIT"] = Utils.safe_popen_read("scripts/version", "commit").chomp
    system "swift", "build", "--disable-sandbox", "--configuration", "release", "--product", "newsprint"
    system "make", "install-built", "PREFIX=#{prefix}"
    # Where Homebrew looks for those of bash.
    bash_completion.install share/"bash-completion/completions/newsprint"
  end

  service do
    run [opt_bin/"newsprint", "serve"]
    keep_alive true
    working_dir var
    log_path var/"log/newsprint.log"
    error_log_path var/"log/newsprint.log"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/newsprint --version")
    (testpath/"headlines.txt").write "Striker out for six weeks with knee injury\n"
    assert_match(/\Asport /, shell_output("#{bin}/newsprint tag headlines.txt --input-format lines"))
    copies = "{\"id\":1,\"text\":\"The ferry ran aground off the island on Friday and nobody was hurt.\"}\n"
    (testpath/"copies.jsonl").write copies + copies.sub("1", "2")
    assert_match "copy", shell_output("#{bin}/newsprint dedup copies.jsonl")
  end
end
