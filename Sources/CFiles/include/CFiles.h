// The few system calls that Swift's view of the C library lacks.
#ifndef CFILES_H
#define CFILES_H

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>
#include <errno.h>

#if defined(__linux__)
#include <sys/syscall.h>
#endif

/// Swaps two names on one file system in one step; 0, or -1 with errno (ENOSYS, EINVAL, ENOTSUP: no such step here).
static inline int files_exchange(int folder, const char *one, int other_folder, const char *other) {
#if defined(__linux__)
    const unsigned int exchange = 2; // RENAME_EXCHANGE, from linux/fs.h
    return (int)syscall(SYS_renameat2, folder, one, other_folder, other, exchange);
#elif defined(__APPLE__)
    return renameatx_np(folder, one, other_folder, other, RENAME_SWAP);
#else
    errno = ENOSYS;
    return -1;
#endif
}

/// 1 when the open folder is where another file system is mounted, also by a bind mount; 0 when not, or when nobody knows.
static inline int files_is_mount_root(int folder) {
#if defined(__linux__) && defined(SYS_statx)
    // struct statx is 256 bytes; the second word holds stx_attributes, the eighth stx_attributes_mask.
    uint64_t words[32] = {0};
    const int empty_path = 0x1000;              // AT_EMPTY_PATH
    const uint64_t mount_root = 0x2000;         // STATX_ATTR_MOUNT_ROOT
    if (syscall(SYS_statx, folder, "", empty_path, 0, words) != 0) return 0;
    return (words[1] & words[7] & mount_root) != 0;
#else
    (void)folder;
    return 0;
#endif
}

/// The name in a folder's entry, without copying the whole 256-byte field.
static inline const char *files_entry_name(const struct dirent *entry) {
    return entry->d_name;
}

#endif
