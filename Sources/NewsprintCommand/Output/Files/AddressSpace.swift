internal import Newsprint

/// The address space that verbs need to run at all.
///
/// A process that may not have it cannot tell whoever asks for memory so: Swift ends it at the first allocation that
/// fails, and a BLAS may wait for memory without end.
package enum AddressSpace {
  /// Less than a verb needs.
  package struct TooSmall: Error, ExitCoded, CustomStringConvertible {
    let limit: Int
    let needed: Int

    package var exitCode: ExitCode { .failed }

    package var description: String {
      "The process may use \(limit >> 20) MB of address space (ulimit -v), and this needs \(needed >> 20) MB at least. "
        + "Raise the limit, or run it where there is none."
    }
  }

  /// What training needs, with the threads of a BLAS; on Linux with OpenBLAS, 384 MB were too few and 512 MB enough.
  private static let training = 512 << 20
  /// What reading stories needs: 64 MB were too few for 20 MB of stories and 256 MB enough.
  private static let reading = 256 << 20

  private static let trainingVerbs: Set<String> = ["train", "update", "adapt", "check"]
  private static let readingVerbs: Set<String> = ["tag", "dedup", "evaluate", "tokens"]

  /// Whether a BLAS may be opened: with too little, OpenBLAS ends the process or waits without end.
  static func holdsBLAS(limit: Int? = RunningProcess.addressSpaceLimit) -> Bool { limit.map { $0 >= training } ?? true }

  /// Checks that the limit of the process, if there is one, leaves a verb what it needs.
  static func check(for verb: String, limit: Int? = RunningProcess.addressSpaceLimit) throws(TooSmall) {
    let needed = trainingVerbs.contains(verb) ? training : readingVerbs.contains(verb) ? reading : 0
    if let limit, limit < needed { throw TooSmall(limit: limit, needed: needed) }
  }
}
