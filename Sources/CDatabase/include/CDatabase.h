/* The door to SQLite: its calls as plain functions, with no logic beyond them. A database is in memory; all text is UTF-8. */
#ifndef CDATABASE_H
#define CDATABASE_H

#include <stddef.h>
#include <stdint.h>

/* A database in memory with at most one prepared statement; for one thread at a time. */
typedef struct CDatabase CDatabase;

/* An empty database, or one with the bytes of a database file. NULL: no memory. What else fails, `cdatabase_status` says. */
CDatabase *cdatabase_open(const uint8_t *bytes, size_t length);
void cdatabase_close(CDatabase *database);

/* 0, or SQLite's code for what failed first; its words. */
int cdatabase_status(const CDatabase *database);
const char *cdatabase_message(const CDatabase *database);

/* Runs statements that have no values. Like all below, it does nothing once something has failed. */
void cdatabase_run(CDatabase *database, const char *statements);
/* Prepares a statement in place of the one before. */
void cdatabase_prepare(CDatabase *database, const char *statement);
/* Values of the statement, counted from 1. */
void cdatabase_bind_integer(CDatabase *database, int place, int64_t value);
void cdatabase_bind_real(CDatabase *database, int place, double value);
void cdatabase_bind_text(CDatabase *database, int place, const char *text, size_t length);
/* Runs the statement, and makes all its values null again. */
void cdatabase_step(CDatabase *database);

/* The bytes of the database's file, which live as long as nothing else is done with it. NULL: no memory. */
const uint8_t *cdatabase_bytes(CDatabase *database, size_t *length);

#endif
