// Answers questions about transparency logs with Go's own packages (golang.org/x/mod/sumdb) and a C2SP client (filippo.io/torchwood), so that
// nobody has to take our word: one question a line in JSON on standard input, one answer a line on standard output, in the same order.
// Deliberately no logic of a log here: what these packages say is passed on as it is.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
)

// question is any question; Ask says which, and which of the other fields it reads. Bytes are base64 in JSON.
type question struct {
	Ask      string   `json:"ask"`
	Leaves   [][]byte `json:"leaves"`
	Leaf     []byte   `json:"leaf"` // a leaf's hash
	Index    int64    `json:"index"`
	Indices  []int64  `json:"indices"`
	From     int64    `json:"from"`
	Size     int64    `json:"size"`
	Sizes    []int64  `json:"sizes"`
	FromRoot []byte   `json:"fromRoot"`
	Root     []byte   `json:"root"`
	Proof    [][]byte `json:"proof"`
	Note     string   `json:"note"`
	Keys     []string `json:"keys"`
	Policy   string   `json:"policy"`
	Folder   string   `json:"folder"`
	Origin   string   `json:"origin"`
	Seed     []byte   `json:"seed"`
	Text     string   `json:"text"`
	Path     string   `json:"path"`
	Extra    []byte   `json:"extra"`
}

// answer holds what was asked for. Error is what the package said when it refused, else empty.
type answer struct {
	Error      string     `json:"error"`
	Hashes     [][]byte   `json:"hashes,omitempty"`
	Roots      [][]byte   `json:"roots,omitempty"`
	Proofs     [][][]byte `json:"proofs,omitempty"`
	Names      []string   `json:"names,omitempty"`
	Text       string     `json:"text,omitempty"`
	Key        string     `json:"key,omitempty"`
	WitnessKey string     `json:"witnessKey,omitempty"`
	Unix       int64      `json:"unix,omitempty"`
	Size       int64      `json:"size,omitempty"`
	Entries    int64      `json:"entries,omitempty"`
	Digest     []byte     `json:"digest,omitempty"`
	Origin     string     `json:"origin,omitempty"`
	Level      int        `json:"level,omitempty"`
	Index      int64      `json:"index,omitempty"`
	Width      int        `json:"width,omitempty"`
}

var answers = map[string]func(question) (answer, error){
	"tree":              hashTree,
	"check-inclusion":   checkInclusion,
	"check-consistency": checkConsistency,
	"make-inclusion":    makeInclusion,
	"make-consistency":  makeConsistency,
	"open-note":         openNote,
	"sign-note":         signNote,
	"cosign":            cosign,
	"check-policy":      checkPolicy,
	"tile-path":         parseTilePath,
	"read-log":          readLog,
	"read-entries":      readEntries,
	"write-log":         writeLog,
	"make-log-proof":    makeLogProof,
	"check-log-proof":   checkLogProof,
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	questions, encoder := json.NewDecoder(in), json.NewEncoder(out)
	questions.DisallowUnknownFields()
	for questions.More() {
		var asked question
		if err := questions.Decode(&asked); err != nil {
			log.Fatal(err)
		}
		know, ok := answers[asked.Ask]
		if !ok {
			log.Fatalf("no such question: %q", asked.Ask)
		}
		found, err := safely(know, asked)
		if err != nil {
			found.Error = err.Error()
		}
		if err := encoder.Encode(found); err != nil {
			log.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// safely says of a question on which a package panics (x/mod does on some sizes out of range) that it was refused with a panic, so that a
// test that expects a refusal can tell the two apart.
func safely(know func(question) (answer, error), asked question) (found answer, err error) {
	defer func() {
		if failure := recover(); failure != nil {
			found, err = answer{}, fmt.Errorf("panic: %v", failure)
		}
	}()
	return know(asked)
}
