package files

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// Log opens a file that grows: what is written to it is there at once, and stays whatever becomes of the process. Only its
// owner can read it. A file that is there already may be the only trace of something else: the error wraps fs.ErrExist.
// What is no regular file is written to as it is; a FIFO that nobody reads is waited for until ctx is done. The caller
// closes it.
func (w *Writer) Log(ctx context.Context, path string) (*os.File, error) {
	const private = 0o600
	there, err := look(path)
	if err != nil {
		return nil, unwritable(path, err)
	}
	var file *os.File
	switch there.kind {
	case regular:
		err = fs.ErrExist
	case absent:
		file, err = os.OpenFile(there.path, os.O_CREATE|os.O_EXCL|os.O_WRONLY|os.O_APPEND, private)
	default:
		file, err = open(there)
		if errors.Is(err, syscall.ENXIO) && there.mode&fs.ModeNamedPipe != 0 {
			file, err = awaitReader(ctx, there.path)
		}
	}
	if err != nil {
		return nil, unwritable(path, err)
	}
	return file, nil
}
