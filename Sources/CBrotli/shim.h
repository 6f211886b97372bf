// The functions of libbrotlidec that Newsprint calls, as its headers declare them, for their types alone: nothing is
// linked. Few files are compressed so, and Newsprint looks the functions up when the first one comes.
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct BrotliDecoderStateStruct *BrotliDecoderState;

typedef BrotliDecoderState (*BrotliDecoderCreateInstance_function)(void *allocate, void *free, void *opaque);
typedef void (*BrotliDecoderDestroyInstance_function)(BrotliDecoderState state);
// BROTLI_DECODER_RESULT_ERROR, _SUCCESS, _NEEDS_MORE_INPUT, _NEEDS_MORE_OUTPUT: 0 to 3.
typedef int (*BrotliDecoderDecompressStream_function)(
    BrotliDecoderState state, size_t *available_in, const uint8_t **next_in, size_t *available_out, uint8_t **next_out,
    size_t *total_out);
typedef int (*BrotliDecoderGetErrorCode_function)(BrotliDecoderState state);
typedef const char *(*BrotliDecoderErrorString_function)(int code);
