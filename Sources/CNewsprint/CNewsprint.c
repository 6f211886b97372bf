#include "newsprint.h"

#include <math.h>
#include <stdint.h>

/* Swift's library calls hypotf, whose symbol is of glibc 2.35; without that, the shared library runs from 2.34 on. The
 * squares of floats fit into a double. */
__attribute__((visibility("hidden"))) float hypotf(float x, float y) {
  return (float)sqrt((double)x * (double)x + (double)y * (double)y);
}

/* Swift's library has the names of all characters of Unicode, half a megabyte, for Unicode.Scalar.Properties.name, for which
 * nothing here asks. The linker puts this in the place of the function that reads them: no character has a name. */
__attribute__((visibility("hidden"))) intptr_t __wrap__swift_stdlib_getScalarName(uint32_t scalar, uint8_t *buffer,
                                                                                 intptr_t capacity) {
  (void)scalar, (void)buffer, (void)capacity;
  return 0;
}
