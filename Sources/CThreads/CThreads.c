#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include "CThreads.h"

#if defined(__GLIBC__)
#include <sched.h>
#include <string.h>

_Static_assert(sizeof(cpu_set_t) <= sizeof(thread_processors), "as many bits");

thread_processors thread_processors_of_caller(void) {
  thread_processors processors = {{0}};
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) memcpy(processors.bits, &set, sizeof set);
  return processors;
}

void thread_begin_elsewhere(pthread_attr_t *attributes, const thread_processors *processors) {
  cpu_set_t set;
  memcpy(&set, processors->bits, sizeof set);
  int here = sched_getcpu();
  if (here < 0 || here >= CPU_SETSIZE || CPU_COUNT(&set) < 2) return;
  CPU_CLR(here, &set);
  pthread_attr_setaffinity_np(attributes, sizeof set, &set);
}

void thread_run_on(const thread_processors *processors) {
  cpu_set_t set;
  memcpy(&set, processors->bits, sizeof set);
  if (CPU_COUNT(&set) > 0) sched_setaffinity(0, sizeof set, &set);
}
#else
thread_processors thread_processors_of_caller(void) {
  thread_processors none = {{0}};
  return none;
}

void thread_begin_elsewhere(pthread_attr_t *attributes, const thread_processors *processors) {
  (void)attributes;
  (void)processors;
}

void thread_run_on(const thread_processors *processors) { (void)processors; }
#endif
