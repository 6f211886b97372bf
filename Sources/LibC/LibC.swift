// The C library under one name: the only file that knows what each system calls it.
//
// `@_exported`, because a module map of our own cannot do it: `errno`, `open` with its modes, `fcntl` and the rest of what
// C writes as macros and variadic functions are Swift's own additions in these modules, and only Swift hands them on.
// Nothing is exported any further: those who use it import it internally.

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Darwin)
  @_exported public import Darwin
#else
  #error("This system's C library is not known here: name it.")
#endif
