// SwiftPM wants a C target to have one source; everything stands in the header.
#include "CFiles.h"
