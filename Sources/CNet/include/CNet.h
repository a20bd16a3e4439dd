// Loopback sockets, the watch on folders and the end by a signal: what Swift could only say with casts between pointers.
#ifndef CNET_H
#define CNET_H

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/inotify.h>
#endif

static inline int net_prepare(int descriptor) {
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    return fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

/// A socket that listens on 127.0.0.1, or on ::1; port 0 takes a free one. -1 with errno.
static inline int net_listen(int is_version_6, uint16_t port) {
    int descriptor = socket(is_version_6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0);
    if (descriptor < 0) return -1;
    const int one = 1;
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    int answer;
    if (is_version_6) {
        setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &one, sizeof one);
        struct sockaddr_in6 address = {0};
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(port);
        address.sin6_addr = in6addr_loopback;
        answer = bind(descriptor, (struct sockaddr *)&address, sizeof address);
    } else {
        struct sockaddr_in address = {0};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        answer = bind(descriptor, (struct sockaddr *)&address, sizeof address);
    }
    if (answer == 0) answer = listen(descriptor, 128);
    if (answer == 0) answer = net_prepare(descriptor);
    if (answer != 0) {
        const int code = errno;
        close(descriptor);
        errno = code;
        return -1;
    }
    return descriptor;
}

/// The port of a listening socket.
static inline uint16_t net_port(int descriptor) {
    struct sockaddr_storage address = {0};
    socklen_t length = sizeof address;
    if (getsockname(descriptor, (struct sockaddr *)&address, &length) != 0) return 0;
    return ntohs(address.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&address)->sin6_port : ((struct sockaddr_in *)&address)->sin_port);
}

/// The next connection, which waits for nobody; -1 with errno.
static inline int net_accept(int listener) {
    int descriptor = accept(listener, 0, 0);
    if (descriptor < 0) return -1;
    const int one = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
#if defined(SO_NOSIGPIPE)
    setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &one, sizeof one);
#endif
    net_prepare(descriptor);
    return descriptor;
}

/// Becomes readable when the program is asked to end (SIGINT, SIGTERM, SIGHUP). -1 with errno.
int net_stop_descriptor(void);

/// A watch on folders; -1 with errno, ENOSYS where the system has none of this kind.
static inline int net_watch_open(void) {
#if defined(__linux__)
    return inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
#else
    errno = ENOSYS;
    return -1;
#endif
}

/// Watches one folder for files that are saved, moved or deleted and for folders that come and go; its number, or -1 with errno.
static inline int net_watch_add(int watch, const char *folder) {
#if defined(__linux__)
    return inotify_add_watch(
        watch, folder, IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR);
#else
    (void)watch; (void)folder;
    errno = ENOSYS;
    return -1;
#endif
}

enum net_event_kind { NET_EVENT_FILE, NET_EVENT_FOLDER, NET_EVENT_LOST };

/// One event out of what was read from the watch: how many bytes it takes, 0 at the end. The name lies in the buffer.
static inline long net_watch_event(
    const uint8_t *bytes, long count, int *folder, enum net_event_kind *kind, const char **name
) {
#if defined(__linux__)
    struct inotify_event event;
    if (count < (long)sizeof event) return 0;
    memcpy(&event, bytes, sizeof event);
    const long size = (long)(sizeof event + event.len);
    if (size > count) return 0;
    *folder = event.wd;
    *name = event.len ? (const char *)bytes + sizeof event : "";
    if (event.mask & (IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) *kind = NET_EVENT_LOST;
    else *kind = event.mask & IN_ISDIR ? NET_EVENT_FOLDER : NET_EVENT_FILE;
    return size;
#else
    (void)bytes; (void)count; (void)folder; (void)kind; (void)name;
    return 0;
#endif
}

#endif
