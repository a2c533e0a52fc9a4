// Package files is the one place that writes files, for the command and for what it generates with.
//
//	absent, or a regular file   a temporary file beside it, on disk, then renamed: nobody ever sees half of it
//	a link                      is followed; the rule of what it leads to holds, and the link stays
//	a device, FIFO or socket    written through, in one go at the end, and never replaced
//	/dev/fd/N, /dev/stdout      the open file of this process, at the offset where it stands
//
// An existing file keeps its mode. Files that belong together are a Set: all of them are complete before the first gets
// its name. A Writer knows every temporary file and folder, so that whoever handles signals can have them removed.
//
// What lives here: how bytes get to a path. What never may: what is in the files, flags, printing, signals.
package files
