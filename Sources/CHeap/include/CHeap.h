// Memory for a program that reads, works and ends: what Swift has no word for.
#ifndef CHEAP_H
#define CHEAP_H

// Lets the heap of the process grow in pages of 2 MiB where the kernel has such (Linux, glibc), and does nothing
// elsewhere. To be called once, before there are threads. Never fails: a kernel that refuses leaves small pages.
//
// A charter of 7,000 entries takes 2,000 pages of 4 KiB, and the kernel 2 µs for each on first use: a sixth of the
// time to the first verdict. Only addresses are reserved; memory is taken as it is used.
void heap_use_large_pages(void);

#endif
