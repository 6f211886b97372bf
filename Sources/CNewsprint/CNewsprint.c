#include "newsprint.h"

#include <math.h>

/* Swift's library calls hypotf, whose symbol is of glibc 2.35; without that, the shared library runs from 2.34 on. The
 * squares of floats fit into a double. */
__attribute__((visibility("hidden"))) float hypotf(float x, float y) {
  return (float)sqrt((double)x * (double)x + (double)y * (double)y);
}
