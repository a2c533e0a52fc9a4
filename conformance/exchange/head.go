package exchange

import (
	"bytes"
	"fmt"
	"slices"
)

// RecordFormat is the number of the form that records have. Another one is written when a reader of before would read it wrong.
const RecordFormat = 2

// Head is the first line of a record: what its exchanges are of, and what verdicts on them depend on beside them.
type Head struct {
	Format    int    `json:"plumb_record"` // RecordFormat
	Tool      string `json:"tool"`
	Operation string `json:"operation"`
	Version   string `json:"version"`
	Page      Input  `json:"page"`
	Profile   Input  `json:"profile,omitzero"`
	Waivers   Input  `json:"waivers,omitzero"`
	Filter    string `json:"filter,omitempty"`
	Shard     string `json:"shard,omitempty"` // the part of what the filter chose, such as 2/5
	Layer     string `json:"layer,omitempty"`
	Signature string `json:"signature,omitempty"`
	Seed      int64  `json:"seed"`
	Jobs      int    `json:"jobs"` // of several, what does not pass is asked again at the end
	Strict    bool   `json:"strict,omitempty"`
	Safe      bool   `json:"safe,omitempty"`
	Endpoint  string `json:"endpoint"` // without user and query
	// Repeat are the flags by which a scenario of the run is asked again, as a shell takes them, without secrets.
	Repeat string `json:"repeat,omitempty"`
}

// Input is a file that a run read, by its base name, with the SHA-256 of what was in it in hexadecimal digits.
type Input struct {
	File   string `json:"file"`
	Digest string `json:"sha256"`
}

// End is the last line of a record that was not cut: what the run knew in the end that its exchanges do not say.
type End struct {
	Exchanges int      `json:"plumb_end"`         // how many lines are before it, without the head
	Left      []string `json:"left,omitempty"`    // scenarios with exchanges on which no verdict was reached any more
	Problem   string   `json:"problem,omitempty"` // why nothing more could be judged
	Unbegun   bool     `json:"unbegun,omitempty"` // the run ended before the target had answered anything
	// Spoilt are the attempts at scenarios that did not count, since others ran beside them: those that do begin behind them.
	Spoilt  map[string]int `json:"spoilt,omitempty"`
	Notices []string       `json:"notices,omitempty"` // what the run did otherwise than it was told
}

// EncodeHead writes a head as a line of a record, with secrets taken out by clean.
func EncodeHead(h Head, clean func(string) string) ([]byte, error) {
	h.Format = RecordFormat
	h.Filter, h.Endpoint, h.Repeat = clean(h.Filter), clean(h.Endpoint), clean(h.Repeat)
	return encodeLine(h)
}

// EncodeEnd writes an end as a line of a record, with secrets taken out by clean.
func EncodeEnd(e End, clean func(string) string) ([]byte, error) {
	e.Problem, e.Notices = clean(e.Problem), slices.Clone(e.Notices)
	for i := range e.Notices {
		e.Notices[i] = clean(e.Notices[i])
	}
	return encodeLine(e)
}

func encodeLine(v any) ([]byte, error) {
	line, err := marshal(v)
	if err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	return append(bytes.TrimRight(line, "\n"), '\n'), nil
}

// IsHead reports whether a line is the first of a record, which is no exchange.
func IsHead(line []byte) bool { return bytes.HasPrefix(line, []byte(`{"plumb_record":`)) }

// IsEnd reports whether a line is the last of a record that was not cut.
func IsEnd(line []byte) bool { return bytes.HasPrefix(line, []byte(`{"plumb_end":`)) }

// DecodeHead reads a head. One of another format is an error, since its exchanges may mean something else.
func DecodeHead(line []byte) (Head, error) {
	var head Head
	if err := strictly(line, &head); err != nil {
		return Head{}, fmt.Errorf("record: %w", err)
	}
	if head.Format != RecordFormat {
		return Head{}, fmt.Errorf("found a record of format %d, expected %d: judge it with the plumb that wrote it", head.Format, RecordFormat)
	}
	return head, nil
}

// DecodeEnd reads the last line of a record.
func DecodeEnd(line []byte) (End, error) {
	var end End
	if err := strictly(line, &end); err != nil {
		return End{}, fmt.Errorf("record: %w", err)
	}
	return end, nil
}
