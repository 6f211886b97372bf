/// For each word the last texts that hold it, in flat memory.
///
/// The texts of a word lie in blocks of 4 to 64 numbers, each but the first number of which is a text; the first is where the
/// block before lies. Which block is how large and how full follows from how many texts came. A word of one text has no
/// block.
struct EventPostings {
  /// The texts of a word.
  struct List {
    /// Where the last block lies; of one text, the text.
    fileprivate var head: UInt32 = 0
    /// How many texts came since ``EventPostings/removeAll()``.
    fileprivate(set) var count: UInt32 = 0
  }

  /// At least so many texts of a word are kept: the last ones.
  static let limit = 1024

  private static let none = UInt32.max
  /// Blocks lie in pages, so that memory grows without being copied.
  private static let pageBits = 14
  private static let pageSize = 1 << pageBits

  private var pages: [[UInt32]] = []
  /// Where the next block may lie.
  private var end = 0
  /// For each size of a block those that are free.
  private var free: [[UInt32]] = Array(repeating: [], count: 5)

  /// The numbers of a block, the first of which leads to the block before.
  private static func size(_ block: Int) -> Int { 4 << min(block, 4) }

  /// The number of the block that holds the last of some texts, and how many it holds.
  private static func place(_ count: Int) -> (block: Int, filled: Int) {
    switch count {
    case ...3: (0, count)
    case ...10: (1, count - 3)
    case ...25: (2, count - 10)
    case ...56: (3, count - 25)
    default: (4 + (count - 57) / 63, (count - 57) % 63 + 1)
    }
  }

  private subscript(place: Int) -> UInt32 {
    get { pages[place >> Self.pageBits][place & (Self.pageSize - 1)] }
    set { pages[place >> Self.pageBits][place & (Self.pageSize - 1)] = newValue }
  }

  /// Forgets all texts; so must the owner of the lists.
  mutating func removeAll() { self = EventPostings() }

  /// Adds a text to a word.
  mutating func append(_ text: UInt32, to list: inout List) {
    let count = Int(list.count)
    list.count += 1
    if count == 0 {
      list.head = text
      return
    }
    let (block, filled) = Self.place(count + 1)
    if count == 1 {
      let first = list.head
      list.head = newBlock(0, before: Self.none)
      self[Int(list.head) + 1] = first
    } else if filled == 1 {
      if count >= Self.limit { shorten(list) }
      list.head = newBlock(block, before: list.head)
    }
    self[Int(list.head) + filled] = text
  }

  /// A block that leads to another.
  private mutating func newBlock(_ block: Int, before: UInt32) -> UInt32 {
    let size = Self.size(block)
    if let place = free[min(block, 4)].popLast() {
      self[Int(place)] = before
      return place
    }
    let room = Self.pageSize - end & (Self.pageSize - 1)
    if end == pages.count << Self.pageBits || room < size {
      end = pages.count << Self.pageBits
      pages.append([UInt32](repeating: 0, count: Self.pageSize))
    }
    let place = end
    end += size
    self[place] = before
    return UInt32(truncatingIfNeeded: place)
  }

  /// Frees the blocks of a list, whose last one is full, behind those that hold enough texts.
  private mutating func shorten(_ list: List) {
    var (block, held) = Self.place(Int(list.count) - 1)
    var place = Int(list.head)
    while held < Self.limit, self[place] != Self.none {
      place = Int(self[place])
      block -= 1
      held += Self.size(block) - 1
    }
    var next = self[place]
    self[place] = Self.none
    while next != Self.none {
      block -= 1
      free[min(max(block, 0), 4)].append(next)
      next = self[Int(next)]
    }
  }

  /// Calls `body` with the last texts of a word, the latest first.
  ///
  /// - Returns: How many they were, at most ``limit``.
  @inline(__always)
  func forEach(of list: List, _ body: (Int) -> Void) -> Int {
    let count = Int(list.count)
    guard count > 1 else {
      if count == 1 { body(Int(list.head)) }
      return count
    }
    var (block, filled) = Self.place(count)
    var (place, room) = (list.head, Self.limit)
    while place != Self.none {
      let page = pages[Int(place) >> Self.pageBits]
      let start = Int(place) & (Self.pageSize - 1)
      let least = max(1, filled - room + 1)
      var entry = filled
      while entry >= least {
        body(Int(page[start + entry]))
        entry -= 1
      }
      room -= filled - least + 1
      if room == 0 { break }
      place = page[start]
      block -= 1
      filled = Self.size(max(block, 0)) - 1
    }
    return Self.limit - room
  }
}
