// What a build knows of itself and a Swift compiler cannot be told by a flag: a text.
#pragma once

#include <stdint.h>

// A byte of the commit that it was built from, as NEWSPRINT_COMMIT of Package.swift says; 0 behind its end, which is at
// 0 where nobody said. Byte by byte, so that no pointer reaches Swift.
uint8_t newsprint_build_commit_byte(uint64_t place);
