// On which processors a thread may run: what Swift has no word for.
#ifndef CTHREADS_H
#define CTHREADS_H

#include <pthread.h>

// Some of the machine's processors.
typedef struct {
  unsigned char bits[128];
} thread_processors;

// Those that the calling thread may run on.
thread_processors thread_processors_of_caller(void);

// Lets a thread that is made with these attributes begin on another of the processors than the caller's, if there are
// several (Linux, glibc; nothing happens elsewhere).
//
// Linux may start a thread on the processor of its maker and move it some milliseconds later: a charter is compiled
// before that.
void thread_begin_elsewhere(pthread_attr_t *attributes, const thread_processors *processors);

// Lets the calling thread run on all of them from now on.
void thread_run_on(const thread_processors *processors);

#endif
