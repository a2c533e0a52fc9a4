//go:build !unix

package files

import "os"

// duplicate opens the name: a system without these names says that there is no such file.
func duplicate(_ int, name string) (*os.File, error) {
	return os.OpenFile(name, os.O_WRONLY, 0)
}
