/* Lets one system call on files under a folder fail. Loaded before the C library (LD_PRELOAD).

   fault_arm(root, call, nth, error): from now on the nth call of this kind on files under root fails
   with this error; nth 0 only counts. fault_count(call): how many of a kind there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { OPEN, READ, WRITE, SYNC, RENAME, UNLINK, MKDIR, LOCK };

static char root[4096];
static int armed = -1, position, failure, counted[8];
static char watched[65536];

void fault_arm(const char *folder, int call, int nth, int error) {
  strncpy(root, folder, sizeof root - 1);
  memset(counted, 0, sizeof counted);
  armed = call, position = nth, failure = error;
}

int fault_count(int call) { return counted[call]; }

static int under(int at, const char *path) {
  char whole[8192], link[64];
  if (armed < 0 || !path) return 0;
  if (path[0] == '/') return strncmp(path, root, strlen(root)) == 0;
  if (at == AT_FDCWD) {
    if (!getcwd(whole, sizeof whole)) return 0;
    return strncmp(whole, root, strlen(root)) == 0;
  }
  snprintf(link, sizeof link, "/proc/self/fd/%d", at);
  ssize_t length = readlink(link, whole, sizeof whole - 1);
  if (length < 0) return 0;
  whole[length] = 0;
  return strncmp(whole, root, strlen(root)) == 0;
}

static int fails(int call, int concerned) {
  if (armed < 0 || !concerned) return 0;
  if (++counted[call] != position || call != armed) return 0;
  errno = failure;
  return 1;
}

static int known(int fd) { return fd >= 0 && fd < (int)sizeof watched && watched[fd]; }

static int opened(int fd, int concerned) {
  if (fd >= 0 && fd < (int)sizeof watched) watched[fd] = concerned;
  return fd;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MODE(flags)                                                                                \
  mode_t mode = 0;                                                                                 \
  if (flags & (O_CREAT | O_TMPFILE)) {                                                             \
    va_list more;                                                                                  \
    va_start(more, flags);                                                                         \
    mode = va_arg(more, mode_t);                                                                   \
    va_end(more);                                                                                  \
  }
#define OPENS(name)                                                                                \
  int name(const char *path, int flags, ...) {                                                     \
    MODE(flags)                                                                                    \
    int concerned = under(AT_FDCWD, path);                                                         \
    return fails(OPEN, concerned) ? -1 : opened(NEXT(name)(path, flags, mode), concerned);         \
  }
#define OPENS_AT(name)                                                                             \
  int name(int at, const char *path, int flags, ...) {                                             \
    MODE(flags)                                                                                    \
    int concerned = under(at, path);                                                               \
    return fails(OPEN, concerned) ? -1 : opened(NEXT(name)(at, path, flags, mode), concerned);     \
  }
OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)

ssize_t read(int fd, void *into, size_t size) {
  return fails(READ, known(fd)) ? -1 : NEXT(read)(fd, into, size);
}
ssize_t pread(int fd, void *into, size_t size, off_t at) {
  return fails(READ, known(fd)) ? -1 : NEXT(pread)(fd, into, size, at);
}
ssize_t pread64(int fd, void *into, size_t size, off64_t at) {
  return fails(READ, known(fd)) ? -1 : NEXT(pread64)(fd, into, size, at);
}
ssize_t write(int fd, const void *from, size_t size) {
  return fails(WRITE, known(fd)) ? -1 : NEXT(write)(fd, from, size);
}
ssize_t pwrite(int fd, const void *from, size_t size, off_t at) {
  return fails(WRITE, known(fd)) ? -1 : NEXT(pwrite)(fd, from, size, at);
}
ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) {
  return fails(WRITE, known(fd)) ? -1 : NEXT(pwrite64)(fd, from, size, at);
}
int fsync(int fd) { return fails(SYNC, known(fd)) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return fails(SYNC, known(fd)) ? -1 : NEXT(fdatasync)(fd); }
int rename(const char *from, const char *to) {
  return fails(RENAME, under(AT_FDCWD, to)) ? -1 : NEXT(rename)(from, to);
}
int renameat(int a, const char *from, int b, const char *to) {
  return fails(RENAME, under(b, to)) ? -1 : NEXT(renameat)(a, from, b, to);
}
int unlink(const char *path) {
  return fails(UNLINK, under(AT_FDCWD, path)) ? -1 : NEXT(unlink)(path);
}
int unlinkat(int at, const char *path, int flags) {
  return fails(UNLINK, under(at, path)) ? -1 : NEXT(unlinkat)(at, path, flags);
}
int mkdir(const char *path, mode_t mode) {
  return fails(MKDIR, under(AT_FDCWD, path)) ? -1 : NEXT(mkdir)(path, mode);
}
int flock(int fd, int operation);
int flock(int fd, int operation) {
  return fails(LOCK, known(fd)) ? -1 : NEXT(flock)(fd, operation);
}
