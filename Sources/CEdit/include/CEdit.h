/* The door to libedit and to the terminal's signals: plain functions, because Swift cannot call variadic ones and must
   not run in a signal handler. Text is UTF-8; a wchar_t never crosses, since Swift takes it for a valid scalar. */
#ifndef CEDIT_H
#define CEDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A line editor: libedit's keymaps, kill ring, undo and history. What it would draw goes nowhere. */
typedef struct cedit cedit;

typedef struct cedit_callbacks {
    void *context;
    /* The next character typed: 1 with *scalar set, 0 at the end of input, -1 when the line is to be dropped. */
    int (*next_scalar)(void *context, uint32_t *scalar);
    /* A key bound to a command of cedit_add_command: an answer of cedit_answer. */
    int (*command)(void *context, int number);
    /* libedit would ring the bell. */
    void (*bell)(void *context);
} cedit_callbacks;

enum cedit_answer { CEDIT_DONE = 0, CEDIT_END_LINE = 1, CEDIT_CHANGED = 4, CEDIT_MOVED = 5, CEDIT_FAILED = 6 };
enum cedit_outcome { CEDIT_LINE = 0, CEDIT_END = 1, CEDIT_DROPPED = 2 };
enum { CEDIT_COMMAND_LIMIT = 4 };

/* NULL where there is no memory. The callbacks' context must outlive it. */
cedit *cedit_open(const char *program, cedit_callbacks callbacks);
void cedit_close(cedit *editor);

/* False where the terminal has no cursor to move: read plainly then. */
bool cedit_can_edit(cedit *editor);
/* One line, valid until the next call, with its end mark if it has one. */
int cedit_read(cedit *editor, const char **text, size_t *length);

/* Settings. The number of a command is below CEDIT_COMMAND_LIMIT. */
int cedit_add_command(cedit *editor, int number, const char *name, const char *help);
int cedit_bind(cedit *editor, const char *key, const char *command, bool in_command_mode);
int cedit_set_keymap(cedit *editor, const char *emacs_or_vi);
bool cedit_is_vi(cedit *editor);
/* The words of a line that binds keys. */
typedef void (*cedit_binding_reader)(void *context, int count, const char *const *words);
/* Reads ~/.editrc, and tells of all that it binds for the program. */
void cedit_source(cedit *editor, const char *program, cedit_binding_reader reader, void *context);

/* The line being edited; the cursor is an offset in bytes. Valid until the next change. */
const char *cedit_text(cedit *editor, size_t *length, size_t *cursor);
/* Puts another line in place of all, the cursor so many Unicode scalars before its end. */
void cedit_put(cedit *editor, const char *text, int after);
/* The terminal as the editor wants it (true) or as it was (false). */
void cedit_take_terminal(cedit *editor, bool taken);
void cedit_resized(cedit *editor);

/* History: newest first in cedit_history_entry (true: the newest, false: the next older), NULL at the end. */
int cedit_history_limit(cedit *editor, int count);
int cedit_history_add(cedit *editor, const char *line);
int cedit_history_load(cedit *editor, const char *path);
/* Adds an entry to the file, which others may be adding to; makes the file where it is missing. errno, or 0. */
int cedit_history_append(const char *line, const char *path);
/* Writes all entries in place of the file, when it has grown far beyond the limit. errno, or 0. */
int cedit_history_rewrite(cedit *editor, const char *path);
const char *cedit_history_entry(cedit *editor, bool newest);

/* Makes the character type functions know UTF-8, whatever the environment says. Before cedit_open. */
void cedit_set_locale(void);
/* Whether Ctrl-D ends what is read from a terminal that edits lines itself; else it is a character, which waits with all that is
   typed ahead. Tells how it was before. */
bool cedit_set_end_key(bool works);
/* False where standard output is no terminal. */
bool cedit_window(int *rows, int *columns);

/* SIGINT, SIGTERM, SIGHUP, SIGWINCH and SIGCONT set flags from now on, and write a byte to a pipe for poll(). */
bool cedit_catch_signals(void);
int cedit_signal_pipe(void);
/* Called in the signal's handler when work should stop: it may do no more than set a flag. NULL ends that. */
void cedit_on_stop(void (*stop)(void *), void *context);
/* Whether work should stop: Ctrl-C, or the end of the process is wanted. From any thread. */
bool cedit_stop_wanted(void);
void cedit_request_interrupt(void);
void cedit_clear_interrupt(void);
bool cedit_interrupted(void);
/* The signal that wants the process to end, or 0. */
int cedit_termination(void);
bool cedit_take_resize(void);
bool cedit_take_continue(void);
/* Whether a line of progress is on standard error: where signals are not caught, one that ends the process erases it first. */
void cedit_line_is_shown(bool shown);

#endif
