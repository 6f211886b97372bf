// The field's linear-algebra interface, for its types alone: nothing is linked. Newsprint looks the functions up in
// whichever BLAS the system has, when it first needs one.
#if defined(__APPLE__)
#include <Accelerate/Accelerate.h>
#else
#include <cblas.h>
#endif

typedef __typeof__(&cblas_sdot) cblas_sdot_function;
typedef __typeof__(&cblas_saxpy) cblas_saxpy_function;
typedef __typeof__(&cblas_sgemm) cblas_sgemm_function;
