#ifndef RUMMELIG_CSTEMMER_SHIM_H
#define RUMMELIG_CSTEMMER_SHIM_H

#include <libstemmer.h>

#endif
