#include "CDatabase.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct CDatabase {
    sqlite3 *connection;
    sqlite3_stmt *statement;
    int status;
    char message[256];
};

/* Keeps the first failure. */
static void note(CDatabase *database, int code) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW || database->status != SQLITE_OK) return;
    database->status = code;
    const char *words = database->connection ? sqlite3_errmsg(database->connection) : sqlite3_errstr(code);
    strncpy(database->message, words ? words : "", sizeof database->message - 1);
}

CDatabase *cdatabase_open(const uint8_t *bytes, size_t length) {
    CDatabase *database = calloc(1, sizeof *database);
    if (!database) return NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    /* Of this file system's databases the bytes can be had without a copy. */
    note(database, sqlite3_open_v2("docent", &database->connection, flags, "memdb"));
    if (database->status != SQLITE_OK || length == 0) return database;
    unsigned char *copy = sqlite3_malloc64(length);
    if (!copy) {
        note(database, SQLITE_NOMEM);
        return database;
    }
    memcpy(copy, bytes, length);
    unsigned own = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
    note(database, sqlite3_deserialize(
        database->connection, "main", copy, (sqlite3_int64)length, (sqlite3_int64)length, own));
    return database;
}

void cdatabase_close(CDatabase *database) {
    sqlite3_finalize(database->statement);
    sqlite3_close(database->connection);
    free(database);
}

int cdatabase_status(const CDatabase *database) { return database->status; }
const char *cdatabase_message(const CDatabase *database) { return database->message; }

void cdatabase_run(CDatabase *database, const char *statements) {
    if (database->status == SQLITE_OK) note(database, sqlite3_exec(database->connection, statements, NULL, NULL, NULL));
}

void cdatabase_prepare(CDatabase *database, const char *statement) {
    if (database->status != SQLITE_OK) return;
    sqlite3_finalize(database->statement);
    database->statement = NULL;
    note(database, sqlite3_prepare_v2(database->connection, statement, -1, &database->statement, NULL));
}

void cdatabase_bind_integer(CDatabase *database, int place, int64_t value) {
    if (database->status == SQLITE_OK) note(database, sqlite3_bind_int64(database->statement, place, value));
}

void cdatabase_bind_real(CDatabase *database, int place, double value) {
    if (database->status == SQLITE_OK) note(database, sqlite3_bind_double(database->statement, place, value));
}

void cdatabase_bind_text(CDatabase *database, int place, const char *text, size_t length) {
    if (database->status != SQLITE_OK) return;
    note(database, sqlite3_bind_text64(
        database->statement, place, text, length, SQLITE_TRANSIENT, SQLITE_UTF8));
}

void cdatabase_step(CDatabase *database) {
    if (database->status != SQLITE_OK) return;
    note(database, sqlite3_step(database->statement));
    note(database, sqlite3_reset(database->statement));
    sqlite3_clear_bindings(database->statement);
}

const uint8_t *cdatabase_bytes(CDatabase *database, size_t *length) {
    sqlite3_int64 size = 0;
    *length = 0;
    if (database->status != SQLITE_OK) return NULL;
    sqlite3_finalize(database->statement);
    database->statement = NULL;
    const uint8_t *bytes = sqlite3_serialize(database->connection, "main", &size, SQLITE_SERIALIZE_NOCOPY);
    if (bytes) *length = (size_t)size;
    return bytes;
}
