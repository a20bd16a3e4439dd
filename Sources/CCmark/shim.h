#ifndef RUMMELIG_CCMARK_SHIM_H
#define RUMMELIG_CCMARK_SHIM_H

#include <cmark.h>

// The length of a string of cmark's, 0 for none: spares the Swift side an import of the C library.
static inline long ccmark_length(const char *text) { return text ? (long)__builtin_strlen(text) : 0; }

#endif
