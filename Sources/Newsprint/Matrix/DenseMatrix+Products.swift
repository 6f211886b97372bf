extension DenseMatrix {
  /// The rows that one thread multiplies at a time.
  private static let blockRows = 512

  /// The product with another matrix by SGEMM, a block of rows at a time.
  ///
  /// - Precondition: `other` has a row for each column.
  /// - Complexity: O(*m* · *k* · *n*).
  package func multiplied(by other: DenseMatrix, threads: Int) -> DenseMatrix {
    precondition(other.rowCount == columnCount, "The other matrix must have a row for each column")
    var product = DenseMatrix(rowCount: rowCount, columnCount: other.columnCount)
    let blocks = Parallel.chunks(rowCount, size: Self.blockRows)
    values.withRun { own in
      other.values.withRun { factors in
        product.values.withMutableRun { result in
          Parallel.forEach(blocks.count, threads: threads) { block in
            let rows = blocks[block]
            let part = own[rows.lowerBound * columnCount..<rows.upperBound * columnCount]
            result.withSpan(rows.lowerBound * other.columnCount..<rows.upperBound * other.columnCount) { target in
              BLAS.multiply(
                rows: rows.count, columns: other.columnCount, inner: columnCount, part, factors, into: &target)
            }
          }
        }
      }
    }
    return product
  }

  /// The inner products of all pairs of columns, **A**ᵀ**A**, in row-major order.
  ///
  /// SGEMM multiplies blocks of rows, whose products are added up in double precision in the order of the rows: the sum
  /// is the same for any number of threads.
  /// - Complexity: O(*m* · *n*²).
  package func gramMatrix(threads: Int) -> SymmetricMatrix {
    let size = columnCount * columnCount
    var sums = [Double](repeating: 0, count: size)
    let blocks = Parallel.chunks(rowCount, size: Self.blockRows)
    values.withRun { own in
      // Some blocks at a time, so that their products do not pile up.
      for wave in Parallel.chunks(blocks.count, size: 64) {
        let parts = Parallel.map(wave.count, threads: threads) { index -> [Float] in
          let rows = blocks[wave.lowerBound + index]
          let part = own[rows.lowerBound * columnCount..<rows.upperBound * columnCount]
          var product = [Float](repeating: 0, count: size)
          var span = product.mutableSpan
          BLAS.multiply(
            rows: columnCount, columns: columnCount, inner: rows.count, part, isTransposed: true, part, into: &span)
          return product
        }
        for part in parts { for place in 0..<size { sums[place] += Double(part[place]) } }
      }
    }
    return SymmetricMatrix(order: columnCount, values: sums)
  }
}

extension SparseMatrix {
  /// The product with a dense matrix.
  ///
  /// - Precondition: `other` has a row for each column.
  /// - Complexity: O(*e* · *n*), where *e* is the number of entries and *n* that of the columns of `other`.
  package func multiplied(by other: DenseMatrix, threads: Int) -> DenseMatrix {
    precondition(other.rowCount == columnCount, "The other matrix must have a row for each column")
    let width = other.columnCount
    var product = DenseMatrix(rowCount: rowCount, columnCount: width)
    let blocks = Parallel.chunks(rowCount, size: 128)
    product.values.withMutableRun { result in
      withRows { rows in
        Parallel.forEach(blocks.count, threads: threads) { block in
          for row in blocks[block] {
            result.withSpan(row * width..<(row + 1) * width) { rows[row].addProducts(other.values, to: &$0) }
          }
        }
      }
    }
    return product
  }
}
