// Every kernel of CKernels on random input from a fixed seed, beside its plain definition. Prints a digest of the results
// of each, which must be the same on every machine: scripts/test-arm64 compares them.
#include "Check.h"

int main(void) {
  check_byte_kernels();
  check_feature_kernels();
  check_row_kernels();
  return 0;
}
