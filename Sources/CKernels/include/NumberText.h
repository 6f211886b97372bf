// Numbers as text by the C library: Swift's way to its variadic functions looks up conformances at run time each time.
#ifndef NEWSPRINT_NUMBERTEXT_H
#define NEWSPRINT_NUMBERTEXT_H

#include <stddef.h>
#include <stdio.h>

/// Writes `value` with a fixed number of decimals, and returns the length.
static inline int newsprint_format_fixed(char *buffer, size_t size, int decimals, double value) {
  return snprintf(buffer, size, "%.*f", decimals, value);
}

#endif
