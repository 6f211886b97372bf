/// A binary heap whose first element comes before all others.
struct PriorityQueue<Element> {
  private var elements: [Element] = []
  private let isBefore: (Element, Element) -> Bool

  /// An empty queue.
  ///
  /// - Parameter isBefore: Whether an element comes out before another: a strict order.
  init(by isBefore: @escaping (Element, Element) -> Bool) { self.isBefore = isBefore }

  /// Adds an element.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of elements.
  mutating func push(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, isBefore(elements[place], elements[(place - 1) / 2]) {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the first element out; nil where there is none.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of elements.
  mutating func pop() -> Element? {
    guard let first = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return first }
    elements[0] = last
    var place = 0
    while true {
      var next = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < elements.count && isBefore(elements[child], elements[next]) { next = child }
      if next == place { return first }
      elements.swapAt(place, next)
      place = next
    }
  }
}
