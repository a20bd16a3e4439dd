#ifndef RUMMELIG_CBROTLI_SHIM_H
#define RUMMELIG_CBROTLI_SHIM_H

#include <brotli/encode.h>

#endif
