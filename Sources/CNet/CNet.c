#include "CNet.h"

static int stop_pipe[2] = {-1, -1};

static void on_stop(int signal) {
    (void)signal;
    const int code = errno;
    const char byte = 0;
    const ssize_t ignored = write(stop_pipe[1], &byte, 1);
    (void)ignored;
    errno = code;
}

int net_stop_descriptor(void) {
    if (pipe(stop_pipe) != 0) return -1;
    net_prepare(stop_pipe[0]);
    net_prepare(stop_pipe[1]);
    signal(SIGPIPE, SIG_IGN);
    struct sigaction action = {0};
    action.sa_handler = on_stop;
    sigaction(SIGINT, &action, 0);
    sigaction(SIGTERM, &action, 0);
    sigaction(SIGHUP, &action, 0);
    return stop_pipe[0];
}
