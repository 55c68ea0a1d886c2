#define _GNU_SOURCE
#include "CEdit.h"

#ifdef __APPLE__
#include <vis.h>
#else
#include <bsd/vis.h>
#endif
#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

struct cedit {
    EditLine *line;
    History *history;
    FILE *sink;
    FILE *silence;
    cedit_callbacks callbacks;
};

static cedit *editor_of(EditLine *line) {
    void *data = NULL;
    el_get(line, EL_CLIENTDATA, &data);
    return data;
}

static int read_scalar(EditLine *line, wchar_t *character) {
    cedit *editor = editor_of(line);
    uint32_t scalar = 0;
    int outcome = editor->callbacks.next_scalar(editor->callbacks.context, &scalar);
    *character = (wchar_t)scalar;
    /* el_gets tells an interruption from the end by errno alone. */
    errno = outcome < 0 ? EINTR : 0;
    return outcome;
}

static ssize_t discard(void *cookie, const char *bytes, size_t count) {
    cedit *editor = cookie;
    if (memchr(bytes, '\a', count)) editor->callbacks.bell(editor->callbacks.context);
    return (ssize_t)count;
}

static char *no_prompt(EditLine *line) {
    (void)line;
    return (char *)"";
}

/* libedit's commands carry no data of their own: one function for each number. */
#define COMMAND(number)                                                                              \
    static unsigned char command##number(EditLine *line, int key) {                                  \
        (void)key;                                                                                   \
        cedit *editor = editor_of(line);                                                             \
        return (unsigned char)editor->callbacks.command(editor->callbacks.context, number);          \
    }
COMMAND(0) COMMAND(1) COMMAND(2) COMMAND(3)
static unsigned char (*const commands[CEDIT_COMMAND_LIMIT])(EditLine *, int) = {command0, command1, command2, command3};

/* libedit keeps every cell of the window, twice; a terminal may say that it has four thousand million. */
static bool has_room(void) {
    enum { most = 4000000 };
    struct winsize size;
    return ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0 || (long)size.ws_row * size.ws_col <= most;
}

cedit *cedit_open(const char *program, cedit_callbacks callbacks) {
    cedit *editor = has_room() ? calloc(1, sizeof *editor) : NULL;
    if (!editor) return NULL;
    editor->callbacks = callbacks;
    editor->sink = fopencookie(editor, "w", (cookie_io_functions_t){.write = discard});
    editor->silence = fopen("/dev/null", "we");
    if (editor->sink && editor->silence)
        editor->line = el_init_fd(program, stdin, editor->sink, editor->silence, 0, 1, 2);
    editor->history = history_init();
    if (!editor->line || !editor->history) {
        cedit_close(editor);
        return NULL;
    }
    setvbuf(editor->sink, NULL, _IONBF, 0);
    el_set(editor->line, EL_CLIENTDATA, editor);
    el_set(editor->line, EL_SIGNAL, 0);
    el_set(editor->line, EL_GETCFN, read_scalar);
    el_set(editor->line, EL_PROMPT, no_prompt);
    /* While editing, Ctrl-C and Ctrl-Z are bytes: a pasted Ctrl-C must not flush half of the paste and run the rest. */
    el_set(editor->line, EL_SETTY, "-d", "-isig", NULL);
    /* Ctrl-S searches. */
    el_set(editor->line, EL_SETTY, "-d", "-ixon", NULL);
    /* What is pasted comes as it is: Return and line feed are not made of one another. */
    el_set(editor->line, EL_SETTY, "-d", "-icrnl", NULL);
    el_set(editor->line, EL_SETTY, "-d", "-inlcr", NULL);
    el_set(editor->line, EL_HIST, history, editor->history);
    return editor;
}

void cedit_close(cedit *editor) {
    if (editor->line) el_end(editor->line);
    if (editor->history) history_end(editor->history);
    if (editor->sink) fclose(editor->sink);
    if (editor->silence) fclose(editor->silence);
    free(editor);
}

bool cedit_can_edit(cedit *editor) {
    int editing = 0;
    el_get(editor->line, EL_EDITMODE, &editing);
    return editing != 0;
}

int cedit_read(cedit *editor, const char **text, size_t *length) {
    int count = 0;
    errno = 0;
    *text = el_gets(editor->line, &count);
    int cause = errno;
    *length = count > 0 ? (size_t)count : 0;
    if (*text && count > 0) return CEDIT_LINE;
    return count < 0 && cause == EINTR ? CEDIT_DROPPED : CEDIT_END;
}

int cedit_add_command(cedit *editor, int number, const char *name, const char *help) {
    if (number < 0 || number >= CEDIT_COMMAND_LIMIT) return -1;
    return el_set(editor->line, EL_ADDFN, name, help, commands[number]);
}

int cedit_bind(cedit *editor, const char *key, const char *command, bool in_command_mode) {
    return in_command_mode ? el_set(editor->line, EL_BIND, "-a", key, command, NULL)
                           : el_set(editor->line, EL_BIND, key, command, NULL);
}

int cedit_set_keymap(cedit *editor, const char *emacs_or_vi) { return el_set(editor->line, EL_EDITOR, emacs_or_vi); }

bool cedit_is_vi(cedit *editor) {
    const char *name = NULL;
    el_get(editor->line, EL_EDITOR, &name);
    return name && strcmp(name, "vi") == 0;
}

/* Where libedit looks for a person's settings. */
static bool settings_path(char *path, size_t room) {
    const char *own = secure_getenv("EDITRC"), *home = secure_getenv("HOME");
    int length = own ? snprintf(path, room, "%s", own) : home ? snprintf(path, room, "%s/.editrc", home) : -1;
    return length > 0 && (size_t)length < room;
}

/* Whether settings can be read there without waiting and to an end: of a pipe or a device libedit would wait for ever. */
static bool has_settings(const char *path) {
    enum { MOST = 1 << 20 };
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= MOST;
}

/* Whether a line of settings is for a program: it is for all, or what it names before its colon is found in the name. */
static bool is_for(const char *program, const char *word, const char **command) {
    const char *colon = strchr(word, ':');
    *command = colon ? colon + 1 : word;
    if (!colon) return true;
    size_t length = (size_t)(colon - word);
    char *pattern = strndup(word, length);
    if (!pattern) return false;
    regex_t compiled;
    bool matches = strstr(program, pattern) != NULL;
    if (!matches && regcomp(&compiled, pattern, REG_NOSUB) == 0) {
        matches = regexec(&compiled, program, 0, NULL, 0) == 0;
        regfree(&compiled);
    }
    free(pattern);
    return matches;
}

void cedit_source(cedit *editor, const char *program, cedit_binding_reader reader, void *context) {
    char path[4096];
    if (!settings_path(path, sizeof path) || !has_settings(path)) return;
    el_source(editor->line, path);
    FILE *file = fopen(path, "re");
    if (!file) return;
    Tokenizer *tokens = tok_init(NULL);
    char *line = NULL;
    size_t room = 0;
    while (tokens && getline(&line, &room, file) >= 0) {
        int count = 0;
        const char **words = NULL, *command = NULL;
        tok_reset(tokens);
        if (*line == '#' || tok_str(tokens, line, &count, &words) != 0 || count < 2) continue;
        if (is_for(program, words[0], &command) && strcmp(command, "bind") == 0) reader(context, count, (const char *const *)words);
    }
    free(line);
    if (tokens) tok_end(tokens);
    fclose(file);
}

const char *cedit_text(cedit *editor, size_t *length, size_t *cursor) {
    const LineInfo *line = el_line(editor->line);
    *length = (size_t)(line->lastchar - line->buffer);
    *cursor = line->cursor < line->buffer ? 0 : (size_t)(line->cursor - line->buffer);
    /* Its search in vi's mode leaves the cursor behind the text. */
    if (*cursor > *length) *cursor = *length;
    return line->buffer;
}

/* More characters than a line has. */
enum { ALL = 1 << 28 };

void cedit_put(cedit *editor, const char *text, int after) {
    el_deletestr(editor->line, el_cursor(editor->line, ALL));
    if (*text) el_insertstr(editor->line, text);
    el_cursor(editor->line, ALL);
    el_cursor(editor->line, -after);
}

void cedit_take_terminal(cedit *editor, bool taken) { el_set(editor->line, EL_PREP_TERM, taken ? 1 : 0); }
void cedit_resized(cedit *editor) {
    if (has_room()) el_resize(editor->line);
}

int cedit_history_limit(cedit *editor, int count) {
    HistEvent event;
    int outcome = history(editor->history, &event, H_SETSIZE, count);
    return outcome < 0 ? outcome : history(editor->history, &event, H_SETUNIQUE, 1);
}

int cedit_history_add(cedit *editor, const char *line) {
    HistEvent event;
    return history(editor->history, &event, H_ENTER, line);
}

/* libedit's H_LOAD is not asked: it takes half of the mark for it, writes behind its buffer for a line of 1024 bytes, and takes
   what happens to be in it for a line that can't be decoded. Such a line is left out here. */
int cedit_history_load(cedit *editor, const char *path) {
    FILE *file = fopen(path, "re");
    if (!file) return -1;
    char *line = NULL, *text = NULL;
    size_t room = 0;
    ssize_t length = getline(&line, &room, file);
    int count = length >= 0 && strcmp(line, "_HiStOrY_V2_\n") == 0 ? 0 : -1;
    while (count >= 0 && (length = getline(&line, &room, file)) >= 0) {
        if (length > 0 && line[length - 1] == '\n') line[length - 1] = '\0';
        /* Decoded, it is no longer than before. */
        char *larger = realloc(text, (size_t)length + 1);
        if (!larger) break;
        text = larger;
        HistEvent event;
        if (strunvis(text, line) > 0 && *text && history(editor->history, &event, H_ENTER, text) >= 0) count++;
    }
    free(text);
    free(line);
    fclose(file);
    return count;
}

/* The file, locked for this process alone; another may have put a new one in its place meanwhile. */
static int open_locked(const char *path) {
    for (;;) {
        int file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0) return -1;
        struct stat opened, named;
        if (flock(file, LOCK_EX) == 0 && fstat(file, &opened) == 0 && stat(path, &named) == 0 &&
            opened.st_ino == named.st_ino && opened.st_dev == named.st_dev)
            return file;
        int cause = errno;
        close(file);
        if (cause != ENOENT && cause != EINTR && cause != 0) {
            errno = cause;
            return -1;
        }
    }
}

/* Ends a last line that was cut off, as by a full disk: what comes next is a line of its own. */
static void end_line(int file, FILE *stream) {
    struct stat status;
    char last;
    if (fstat(file, &status) == 0 && status.st_size > 0 && pread(file, &last, 1, status.st_size - 1) == 1 && last != '\n')
        fputc('\n', stream);
}

/* An entry as H_SAVE writes it, but that vis(3) makes other characters of those that can't be printed. */
static void write_entry(const char *text, FILE *stream) {
    for (const unsigned char *byte = (const unsigned char *)text; *byte; byte++) {
        bool is_second = byte[0] == 0xC2 && byte[1] >= 0x80 && byte[1] < 0xA0;
        if (*byte <= ' ' || *byte == '\\' || *byte == 0x7F || is_second) fprintf(stream, "\\%03o", *byte);
        else fputc(*byte, stream);
        if (is_second) fprintf(stream, "\\%03o", *++byte);
    }
    fputc('\n', stream);
}

/* Opens the end of a history's file to write, with its mark; closes the file where that fails, and leaves its number in errno. */
static FILE *open_end(int file) {
    FILE *stream = fdopen(file, "a");
    if (!stream) {
        int cause = errno;
        close(file);
        errno = cause;
        return NULL;
    }
    struct stat status;
    if (fstat(file, &status) == 0 && status.st_size == 0) fputs("_HiStOrY_V2_\n", stream);
    end_line(file, stream);
    return stream;
}

/* Writes what is left, and closes: an error's number, or 0. */
static int finish(FILE *stream) {
    errno = 0;
    int cause = fflush(stream) != 0 || ferror(stream) ? (errno ? errno : EIO) : 0;
    fclose(stream);
    return cause;
}

int cedit_history_append(const char *line, const char *path) {
    errno = 0;
    int file = open_locked(path);
    if (file < 0) return errno;
    FILE *stream = open_end(file);
    if (!stream) return errno;
    write_entry(line, stream);
    return finish(stream);
}

/* All entries, oldest first, into a file, which is closed: an error's number, or 0. */
static int write_entries(History *entries, int file) {
    FILE *stream = open_end(file);
    if (!stream) return errno;
    HistEvent event;
    for (int outcome = history(entries, &event, H_LAST); outcome >= 0; outcome = history(entries, &event, H_PREV))
        write_entry(event.str, stream);
    return finish(stream);
}

int cedit_history_rewrite(cedit *editor, const char *path) {
    char name[4096];
    if (snprintf(name, sizeof name, "%s.new", path) >= (int)sizeof name) return ENAMETOOLONG;
    errno = 0;
    int old = open_locked(path);
    if (old < 0) return errno;
    int new = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    int cause = new < 0 ? errno : write_entries(editor->history, new);
    if (cause == 0 && rename(name, path) != 0) cause = errno;
    /* What is left of it is of no use. */
    if (cause != 0 && new >= 0) unlink(name);
    close(old);
    return cause;
}

const char *cedit_history_entry(cedit *editor, bool newest) {
    HistEvent event;
    return history(editor->history, &event, newest ? H_FIRST : H_NEXT) >= 0 ? event.str : NULL;
}
