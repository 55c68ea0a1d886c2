#define _GNU_SOURCE
#include "CEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static atomic_bool interrupted, resized, continued;
static atomic_int termination;
static int signal_pipe[2] = {-1, -1};
static void (*_Atomic stop_work)(void *);
static void *_Atomic stop_context;

static void note_signal(int number) {
    int saved = errno;
    switch (number) {
    case SIGINT: atomic_store(&interrupted, true); break;
    case SIGWINCH: atomic_store(&resized, true); break;
    case SIGCONT: atomic_store(&continued, true); break;
    default: atomic_store(&termination, number);
    }
    void (*stop)(void *) = atomic_load(&stop_work);
    if (stop && cedit_stop_wanted()) stop(atomic_load(&stop_context));
    char byte = 0;
    if (write(signal_pipe[1], &byte, 1) < 0) { /* Full: a reader will wake anyway. */ }
    errno = saved;
}

bool cedit_catch_signals(void) {
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT};
    if (signal_pipe[0] >= 0) return true;
    if (pipe(signal_pipe) != 0) return false;
    for (int end = 0; end < 2; end++) {
        fcntl(signal_pipe[end], F_SETFD, FD_CLOEXEC);
        fcntl(signal_pipe[end], F_SETFL, O_NONBLOCK);
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART}, before;
        sigemptyset(&action.sa_mask);
        /* What nohup or a background job ignores stays ignored. */
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
        sigaction(numbers[i], &action, NULL);
    }
    return true;
}

void cedit_on_stop(void (*stop)(void *), void *context) {
    atomic_store(&stop_work, NULL);
    atomic_store(&stop_context, context);
    atomic_store(&stop_work, stop);
}

int cedit_signal_pipe(void) { return signal_pipe[0]; }
bool cedit_stop_wanted(void) {
    return atomic_load_explicit(&interrupted, memory_order_relaxed) ||
           atomic_load_explicit(&termination, memory_order_relaxed) != 0;
}
void cedit_request_interrupt(void) { atomic_store(&interrupted, true); }
void cedit_clear_interrupt(void) { atomic_store(&interrupted, false); }
bool cedit_interrupted(void) { return atomic_load(&interrupted); }
int cedit_termination(void) { return atomic_load(&termination); }
bool cedit_take_resize(void) { return atomic_exchange(&resized, false); }
bool cedit_take_continue(void) { return atomic_exchange(&continued, false); }

static atomic_bool line_is_shown;

/* The signal is as it was without this, and comes again once this returns. */
static void erase_line_and_end(int number) {
    static const char erase[] = "\r\033[K";
    if (atomic_load(&line_is_shown) && write(STDERR_FILENO, erase, sizeof erase - 1) < 0) { /* Nobody to see it. */ }
    raise(number);
}

void cedit_line_is_shown(bool shown) {
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    static atomic_bool is_ready;
    atomic_store(&line_is_shown, shown);
    if (!shown || atomic_exchange(&is_ready, true)) return;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction action = {.sa_handler = erase_line_and_end, .sa_flags = SA_RESETHAND}, before;
        sigemptyset(&action.sa_mask);
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL) sigaction(numbers[i], &action, NULL);
    }
}

bool cedit_set_end_key(bool works) {
    static bool is_off;
    static cc_t own;
    struct termios modes;
    bool before = !is_off;
    if (works == before || tcgetattr(STDIN_FILENO, &modes) != 0) return before;
    if (!works) own = modes.c_cc[VEOF];
    modes.c_cc[VEOF] = works ? own : _POSIX_VDISABLE;
    if (tcsetattr(STDIN_FILENO, TCSANOW, &modes) == 0) is_off = !works;
    return before;
}

void cedit_set_locale(void) {
    if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

bool cedit_window(int *rows, int *columns) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return false;
    *rows = size.ws_row ? size.ws_row : 24;
    *columns = size.ws_col;
    return true;
}
