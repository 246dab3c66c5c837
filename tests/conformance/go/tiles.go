// Logs as folders of tiles: read by torchwood's client, written with x/mod's tiles and torchwood's entry bundles.
package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// openLog verifies the checkpoint of Folder under Policy and returns a client of its tiles.
func openLog(q question) (torchwood.Checkpoint, []byte, *torchwood.Client, error) {
	var none torchwood.Checkpoint
	policy, err := torchwood.ParsePolicy([]byte(q.Policy))
	if err != nil {
		return none, nil, nil, err
	}
	reader, err := torchwood.NewTileFS(os.DirFS(q.Folder))
	if err != nil {
		return none, nil, nil, err
	}
	signed, err := reader.ReadEndpoint(context.Background(), "checkpoint")
	if err != nil {
		return none, nil, nil, err
	}
	checkpoint, _, err := torchwood.VerifyCheckpoint(signed, policy)
	if err != nil {
		return none, nil, nil, err
	}
	client, err := torchwood.NewClient(reader)
	return checkpoint, signed, client, err
}

// readLog: Folder, Policy → every entry read and authenticated: how many, and SHA-256 of all of them end to end.
func readLog(q question) (answer, error) {
	checkpoint, _, client, err := openLog(q)
	if err != nil {
		return answer{}, err
	}
	found := answer{Origin: checkpoint.Origin, Size: checkpoint.N, Roots: [][]byte{checkpoint.Hash[:]}}
	digest := sha256.New()
	for _, entry := range client.AllEntries(context.Background(), checkpoint.Tree, 0) {
		found.Entries++
		digest.Write(entry)
	}
	found.Digest = digest.Sum(nil)
	return found, client.Err()
}

// readEntries: Folder, Policy, Indices → each entry, and the inclusion proof that the client made of the tiles and checked.
func readEntries(q question) (answer, error) {
	checkpoint, _, client, err := openLog(q)
	if err != nil {
		return answer{}, err
	}
	var found answer
	for _, index := range q.Indices {
		entry, proof, err := client.Entry(context.Background(), checkpoint.Tree, index)
		if err != nil {
			return answer{}, err
		}
		found.Hashes = append(found.Hashes, entry)
		found.Proofs = append(found.Proofs, bytesOf(proof))
	}
	return found, nil
}

// parseTilePath: Path → level (-1 for entries), index and width, and the path that torchwood writes for them.
func parseTilePath(q question) (answer, error) {
	tile, err := torchwood.ParseTilePath(q.Path)
	if err != nil {
		return answer{}, err
	}
	return answer{Level: tile.L, Index: tile.N, Width: tile.W, Text: torchwood.TilePath(tile)}, nil
}

// makeLogProof: Folder, Policy, Index, Extra (none when absent) → a C2SP tlog-proof of this entry.
func makeLogProof(q question) (answer, error) {
	checkpoint, signed, client, err := openLog(q)
	if err != nil {
		return answer{}, err
	}
	_, proof, err := client.Entry(context.Background(), checkpoint.Tree, q.Index)
	if err != nil {
		return answer{}, err
	}
	if q.Extra != nil {
		return answer{Text: string(torchwood.FormatProofWithExtraData(q.Index, q.Extra, proof, signed))}, nil
	}
	return answer{Text: string(torchwood.FormatProof(q.Index, proof, signed))}, nil
}

// checkLogProof: Text (a C2SP tlog-proof), Policy, Leaf.
func checkLogProof(q question) (answer, error) {
	policy, err := torchwood.ParsePolicy([]byte(q.Policy))
	if err != nil {
		return answer{}, err
	}
	hashes, err := hashesOf([][]byte{q.Leaf})
	if err != nil {
		return answer{}, err
	}
	return answer{}, torchwood.VerifyProof(policy, hashes[0], []byte(q.Text))
}

// writeLog: Leaves, Sizes, Origin, Seed, Folder → a whole log, its checkpoint signed and cosigned; the root at each of these sizes.
func writeLog(q question) (answer, error) {
	size := int64(len(q.Leaves))
	found, err := hashTree(question{Leaves: q.Leaves, Sizes: append(q.Sizes, size)})
	if err != nil {
		return answer{}, err
	}
	found.Hashes = nil
	tree, err := treeOf(q.Leaves)
	if err != nil {
		return answer{}, err
	}
	for _, tile := range tlog.NewTiles(torchwood.TileHeight, 0, size) {
		data, err := tlog.ReadTileData(tile, tree)
		if err != nil {
			return answer{}, err
		}
		if err := write(q.Folder, torchwood.TilePath(tile), data); err != nil {
			return answer{}, err
		}
		if tile.L != 0 {
			continue
		}
		bundle, start := []byte(nil), tile.N*torchwood.TileWidth
		for _, entry := range q.Leaves[start : start+int64(tile.W)] {
			if bundle, err = torchwood.AppendTileEntry(bundle, entry); err != nil {
				return answer{}, err
			}
		}
		tile.L = -1
		if err := write(q.Folder, torchwood.TilePath(tile), bundle); err != nil {
			return answer{}, err
		}
	}
	signed, err := signTree(q, tlog.Tree{N: size, Hash: tlog.Hash(found.Roots[len(found.Roots)-1])})
	if err != nil {
		return answer{}, err
	}
	found.Key, found.WitnessKey, found.Unix, found.Text = signed.Key, signed.WitnessKey, signed.Unix, signed.Text
	return found, write(q.Folder, "checkpoint", []byte(signed.Text))
}

// signTree signs as the log named Origin and cosigns as a witness whose seed differs in its first byte.
func signTree(q question, tree tlog.Tree) (answer, error) {
	signer, key, err := logKey(q)
	if err != nil {
		return answer{}, err
	}
	signed, err := note.Sign(&note.Note{Text: torchwood.Checkpoint{Origin: q.Origin, Tree: tree}.String()}, signer)
	if err != nil {
		return answer{}, err
	}
	seed := append([]byte{q.Seed[0] ^ 0xff}, q.Seed[1:]...)
	found, err := cosign(question{Note: string(signed), Keys: []string{key}, Origin: "witness.example/one", Seed: seed})
	found.Key = key
	return found, err
}

func write(folder, path string, data []byte) error {
	full := filepath.Join(folder, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return fmt.Errorf("folder of a tile: %w", err)
	}
	return os.WriteFile(full, data, 0o644)
}
