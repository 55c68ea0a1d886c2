/* The door to PCRE2: its calls as plain functions, with no logic beyond them. All text is UTF-8. */
#ifndef CPATTERN_H
#define CPATTERN_H

#include <stddef.h>
#include <stdint.h>

/* A compiled pattern; it may be used from several threads at once. */
typedef struct CPatternCode CPatternCode;
/* What one match needs: its ranges, its limits and its stack; for one thread at a time. */
typedef struct CPatternState CPatternState;
/* Whether a match is to end before its end. */
typedef int (*CPatternStop)(const void *flag);

/* Compiles, for JIT too where there is one; if a match `can_stop`, each of its steps takes a little longer. NULL: `error`
   and `offset` (in bytes) say why and where. */
CPatternCode *cpattern_compile(
    const uint8_t *pattern, size_t length, int ignores_case, int can_stop, int *error, size_t *offset);
void cpattern_free(CPatternCode *code);
/* How many groups it has. */
uint32_t cpattern_groups(const CPatternCode *code);

/* The heap limit is in KiB. NULL: no memory. */
CPatternState *cpattern_state_create(
    const CPatternCode *code, uint32_t match_limit, uint32_t depth_limit, uint32_t heap_limit, size_t stack_limit);
void cpattern_state_free(CPatternState *state);

/* Looks for the next match from `start` on. The text must be valid UTF-8. Above 0: found; else PCRE2's code. Of a pattern
   that can stop, `stop` (or NULL) is asked about `flag` again and again. */
int cpattern_match(
    const CPatternCode *code, CPatternState *state, const uint8_t *text, size_t length, size_t start, int not_empty,
    CPatternStop stop, const void *flag);
/* Start and end of the match and of each group, or `cpattern_unset`. */
const size_t *cpattern_ranges(const CPatternState *state);
/* How many of these pairs there are room for. */
uint32_t cpattern_range_count(const CPatternState *state);

/* PCRE2's words for an error code; how many bytes they have. */
int cpattern_message(int error, uint8_t *buffer, size_t size);

/* The C library's memmem (linear two-way search), which its headers hide from Swift: the place, or NULL. */
const uint8_t *cpattern_find(const uint8_t *text, size_t length, const uint8_t *needle, size_t needle_length);

extern const size_t cpattern_unset;
extern const int cpattern_no_match;
extern const int cpattern_match_limit;
extern const int cpattern_depth_limit;
extern const int cpattern_heap_limit;
extern const int cpattern_stack_limit;
extern const int cpattern_stopped;

#endif
