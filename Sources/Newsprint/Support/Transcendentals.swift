internal import LibC

// The C library's functions of one number, under names that no vector's function has.

/// The natural logarithm of a double.
func naturalLog(_ x: Double) -> Double { log(x) }

/// The natural logarithm of a float.
func naturalLog(_ x: Float) -> Float { logf(x) }

/// e^x of a double.
func exponential(_ x: Double) -> Double { exp(x) }

/// e^x of a float.
func exponential(_ x: Float) -> Float { expf(x) }

/// log(1 + x) of a float, exact where x is small.
func naturalLog(onePlus x: Float) -> Float { log1pf(x) }

/// e^x − 1 of a float, exact where x is small.
func exponentialMinusOne(_ x: Float) -> Float { expm1f(x) }

/// 2^x of a float.
func powerOfTwo(_ x: Float) -> Float { exp2f(x) }

/// A float to the power of another.
func power(_ base: Float, _ exponent: Float) -> Float { powf(base, exponent) }

/// The log-odds of a probability, log(p / (1 − p)).
func logit(_ p: Double) -> Double { log(p) - log1p(-p) }

/// log(1 + e^x) of a double.
func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }

/// The error function, 2/√π times the integral of e^(−t²) from 0 to x.
func errorFunction(_ x: Double) -> Double { erf(x) }

/// The sine and the cosine of an angle in radians.
func sineAndCosine(_ angle: Double) -> (sine: Double, cosine: Double) { (sin(angle), cos(angle)) }

/// The angle in radians, from −π/2 to π/2, of which a number is the tangent.
func arcTangent(_ x: Double) -> Double { atan(x) }
