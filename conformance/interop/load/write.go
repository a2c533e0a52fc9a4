package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"time"
)

// hostileShare is how many of a hundred requests are hostile.
const hostileShare = 10

// writeFile writes requests to a file, for wrk to send. A record is a line with a letter, G for good or H for hostile,
// and the number of bytes of the request, then these bytes.
func writeFile(f flags, now func() time.Time, stdout io.Writer) error {
	file, err := os.Create(f.out)
	if err != nil {
		return fmt.Errorf("load: -out: %w", err)
	}
	out := bufio.NewWriterSize(file, 1<<20)
	good, err := writeRecords(out, f, now)
	if err == nil {
		err = out.Flush()
	}
	if closed := file.Close(); err == nil && closed != nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("load: -out: %w", err)
	}
	_, err = fmt.Fprintf(stdout, "%d requests written, %d good and %d hostile\n", f.count, good, f.count-good)
	return err
}

// writeRecords returns how many of the requests are good. The first always is: wrk tries its parser on it.
func writeRecords(out io.Writer, f flags, now func() time.Time) (int, error) {
	random := rand.New(rand.NewPCG(f.seed, 0)) //nolint:gosec // the same seed has to give the same mix
	s, kinds, good := newSigner(f.address, "write", now), hostileRequests(), 0
	for i := range f.count {
		letter, write := "G", func(s *signer) ([]byte, error) { return s.good(i) }
		if i > 0 && random.IntN(100) < hostileShare {
			letter, write = "H", kinds[random.IntN(len(kinds))].make
		} else {
			good++
		}
		raw, err := write(s)
		if err != nil {
			return good, err
		}
		if _, err := fmt.Fprintf(out, "%s %d\n%s", letter, len(raw), raw); err != nil {
			return good, err
		}
	}
	return good, nil
}
