import Testing

/// Which BLAS is at work, and what names it.
struct LinearAlgebraTests {
  @Test func noneDoesWithoutALibrary() throws {
    try CommandRunner.withRunner { runner in
      let result = try runner.run(["--version"], environment: ["NEWSPRINT_BLAS": "none"])
      #expect(result.exitCode == 0)
      #expect(result.output.contains("\nBLAS: none"))
    }
  }

  @Test func aFileThatIsNoBLASIsRefusedByEveryVerb() throws {
    try CommandRunner.withRunner { runner in
      for file in ["/no/such/libblas.so", "libz.so.1"] {
        let result = try runner.run(["tokens"], environment: ["NEWSPRINT_BLAS": file])
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("NEWSPRINT_BLAS names '\(file)', which cannot be opened as a BLAS"))
        #expect(result.output.isEmpty)
      }
    }
  }
}
