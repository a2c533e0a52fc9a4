package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/probe"
	runs "github.com/plumb-conformance/plumb/conformance/run"
)

// recordFile is what a record says.
type recordFile struct {
	head *exchange.Head // nil where an earlier version wrote it
	of   runs.Recorded
}

// readRecord reads a file of JSON lines. The last line of a run that was killed may be cut off; any other that is no exchange is an
// error, with its number.
func readRecord(path string) (recordFile, error) {
	file, err := os.Open(path)
	if err != nil {
		return recordFile{}, fmt.Errorf("record: %w", err)
	}
	defer func() { _ = file.Close() }()
	var out recordFile
	reader := bufio.NewReader(file)
	for number := 1; ; number++ {
		line, err := reader.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = out.add(line, number)
		}
		if err != nil {
			return recordFile{}, fmt.Errorf("%s:%d: expected a line as plumb run --record writes it: %w", path, number, err)
		}
	}
	if len(out.of.Exchanges) == 0 {
		return recordFile{}, fmt.Errorf("%s: expected at least one exchange, found none", path)
	}
	out.of.Cut = out.head != nil && (out.of.End == nil || out.of.End.Exchanges != len(out.of.Exchanges))
	out.of.Several = out.head != nil && out.head.Jobs > 1
	return out, nil
}

// add takes in a line.
func (r *recordFile) add(line []byte, number int) error {
	switch {
	case r.of.End != nil:
		return errors.New("found a line behind the last one of the record")
	case exchange.IsHead(line):
		head, err := exchange.DecodeHead(line)
		if err == nil && number > 1 {
			err = errors.New("found the first line of a record")
		}
		r.head = &head
		return err
	case exchange.IsEnd(line):
		end, err := exchange.DecodeEnd(line)
		r.of.End = &end
		return err
	}
	e, err := exchange.Decode(line)
	r.of.Exchanges = append(r.of.Exchanges, e)
	return err
}

// endpoint is the address that was asked.
func (r *recordFile) endpoint() string {
	if r.head != nil {
		return r.head.Endpoint
	}
	return "http://" + r.of.Exchanges[0].Request.Host
}

// signature is how the requests were signed.
func (r *recordFile) signature() probe.Signature {
	if r.head != nil {
		if signature, err := probe.ParseSignature(r.head.Signature); err == nil {
			return signature
		}
	}
	return runs.SignatureOf(r.of.Exchanges)
}
