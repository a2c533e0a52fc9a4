//go:build unix

package files

import (
	"os"
	"syscall"
)

// duplicate opens an open file of this process once more, so that closing it closes nobody else's.
func duplicate(descriptor int, name string) (*os.File, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	copied, err := syscall.Dup(descriptor)
	if err != nil {
		return nil, err //nolint:wrapcheck // the callers name the file that was asked for
	}
	syscall.CloseOnExec(copied)
	return os.NewFile(uintptr(copied), name), nil
}
