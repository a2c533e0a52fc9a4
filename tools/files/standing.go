package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

type kind int

const (
	absent     kind = iota // nothing is there
	regular                // a file with content
	special                // a device, a FIFO, a socket, or another process's open file
	descriptor             // an open file of this process
)

// standing is what stands at a path.
type standing struct {
	kind       kind
	path       string      // with all links followed
	mode       fs.FileMode // 0 when absent or a descriptor
	descriptor int
}

// look follows the links of a path to what it leads to. The path is never cleaned on the way: below a link, x/.. is not
// what it looks like.
func look(path string) (standing, error) {
	const maxLinks = 40 // as Linux has it
	at := path
	for range maxLinks {
		if number, ok := descriptorOf(at); ok {
			return standing{kind: descriptor, path: at, descriptor: number}, nil
		}
		info, err := os.Lstat(at)
		if errors.Is(err, fs.ErrNotExist) {
			return standing{kind: absent, path: at}, nil
		}
		if err != nil {
			return standing{}, fmt.Errorf("look at it: %w", err)
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return standingOf(at, info)
		}
		if strings.HasPrefix(filepath.Clean(at), "/proc/") {
			return openElsewhere(at)
		}
		if at, err = behind(at); err != nil {
			return standing{}, err
		}
	}
	return standing{}, errors.New("a chain of links without end")
}

// behind gives the path that a link holds.
func behind(link string) (string, error) {
	target, err := os.Readlink(link)
	if err != nil {
		return "", fmt.Errorf("follow the link: %w", err)
	}
	if filepath.IsAbs(target) {
		return target, nil
	}
	folder, _ := filepath.Split(link)
	return folder + target, nil
}

// openElsewhere is what stands at a link of /proc: an open file of another process, whatever path the link shows.
func openElsewhere(path string) (standing, error) {
	info, err := os.Stat(path)
	if err != nil {
		return standing{}, fmt.Errorf("look at it: %w", err)
	}
	return standing{kind: special, path: path, mode: info.Mode()}, nil
}

func standingOf(path string, info fs.FileInfo) (standing, error) {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return standing{}, errors.New("is a folder, expected a file to write")
	case mode.IsRegular():
		return standing{kind: regular, path: path, mode: mode}, nil
	default:
		return standing{kind: special, path: path, mode: mode}, nil
	}
}

// descriptorOf reads the names that systems have for the open files of a process. Opening such a name would begin at the
// start of a file that others are writing to.
func descriptorOf(path string) (number int, ok bool) {
	clean := filepath.ToSlash(filepath.Clean(path))
	switch clean {
	case "/dev/stdout":
		return 1, true
	case "/dev/stderr":
		return 2, true
	}
	for _, folder := range []string{"/dev/fd/", "/proc/self/fd/"} {
		if digits, found := strings.CutPrefix(clean, folder); found {
			number, err := strconv.ParseUint(digits, 10, 31)
			return int(number), err == nil
		}
	}
	return 0, false
}
