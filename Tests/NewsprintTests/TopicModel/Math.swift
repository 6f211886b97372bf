import Foundation

/// The mathematical functions of the tests, under names that say what they are.
func exponential(_ x: Double) -> Double { exp(x) }
func naturalLogarithm(_ x: Double) -> Double { log(x) }
func log1p(_ x: Double) -> Double { Foundation.log1p(x) }
