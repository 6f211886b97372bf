public import Newsprint

/// Why an archive cannot be opened, read or written.
public enum ArchiveError: Error, Equatable, Sendable {
  /// There is no such file.
  case noSuchFile(path: String)
  /// The file cannot be opened.
  case cannotOpen(path: String, reason: String)
  /// The file is none of Newsprint's archives, and is left as it was.
  case notAnArchive(path: String)
  /// A later version of Newsprint made the archive.
  case newer(path: String, found: Int, supported: Int)
  /// The file contradicts itself.
  case damaged(path: String, reason: String)
  /// Another process has held the archive for as long as was waited.
  case held(path: String, holder: String?)
  /// There is no room; nothing of what was to be written is in the archive.
  case full(path: String)
  /// The file may not be written.
  case readOnly(path: String)
  /// Only sketches were to be kept in an archive that keeps texts.
  case hasTexts(path: String)
  /// The archive keeps sketches only, and texts are asked for.
  case hasNoTexts(path: String)
  /// The archive keeps sketches only, which were made with other options.
  case otherSketches(path: String, made: SketchOptions)
  /// Reading or writing failed.
  case io(path: String, reason: String)
}

extension ArchiveError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .noSuchFile(let path):
      "\(path): there is no such archive. Adding stories to it makes it."
    case .cannotOpen(let path, let reason):
      "\(path): cannot be opened: \(reason). Check that the folder is there and may be written to."
    case .notAnArchive(let path):
      "\(path): is no archive of Newsprint, and was not changed. Name another file."
    case .newer(let path, let found, let supported):
      "\(path): has format \(found), and this Newsprint knows formats up to \(supported). Update Newsprint."
    case .damaged(let path, let reason):
      "\(path): is damaged: \(reason). Restore a copy of the file, or save what can be read by exporting it."
    case .held(let path, let holder):
      "\(path): is held by \(holder ?? "another process"). Try again when that is done; nothing was added."
    case .full(let path):
      "\(path): there is no room on the disk. Nothing of this was added, and what was there before is as it was."
    case .readOnly(let path):
      "\(path): may not be written. Check the permissions of the file and of its folder."
    case .hasTexts(let path):
      "\(path): keeps the texts of stories. Whether it does is decided with the first; name another file."
    case .hasNoTexts(let path):
      "\(path): keeps sketches of stories and not their texts, so that there is nothing to be read again."
    case .otherSketches(let path, let made):
      "\(path): keeps sketches of stories and not their texts, and these were made with \(made.summary). "
        + "Search with the same options."
    case .io(let path, let reason):
      "\(path): cannot be read or written: \(reason). Nothing of this was added."
    }
  }

  init(_ failure: DatabaseFailure, path: String, holder: String? = nil) {
    if failure.isBusy {
      self = .held(path: path, holder: holder)
    } else if failure.isFull {
      self = .full(path: path)
    } else if failure.isForeign {
      self = .notAnArchive(path: path)
    } else if failure.isDamaged || failure.isUnexpected {
      self = .damaged(path: path, reason: failure.message)
    } else if failure.isReadOnly {
      self = .readOnly(path: path)
    } else if failure.cannotOpen {
      self = .cannotOpen(path: path, reason: failure.message)
    } else {
      self = .io(path: path, reason: failure.message)
    }
  }
}
