#include <stddef.h>
#include <stdint.h>

/// libFuzzer as a library: reads its flags from the arguments and calls `test` until the time is up or something breaks.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t count));
