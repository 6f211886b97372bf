// The field's linear-algebra interface; whichever BLAS the system links as libblas answers.
#include <cblas.h>
