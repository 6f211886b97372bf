internal import LibC

/// The natural logarithm of a double.
func naturalLog(_ x: Double) -> Double { log(x) }

/// e^x of a double.
func exponential(_ x: Double) -> Double { exp(x) }

/// The log-odds of a probability, log(p / (1 − p)).
func logit(_ p: Double) -> Double { log(p) - log1p(-p) }

/// log(1 + e^x) of a double.
func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }
