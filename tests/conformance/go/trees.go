// Hashes, roots and proofs by golang.org/x/mod/sumdb/tlog. Not here: tiles and checkpoints.
package main

import (
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// storedTree is a tree in memory, in the package's own order of hashes.
type storedTree []tlog.Hash

func (tree *storedTree) add(index int64, leaf tlog.Hash) error {
	hashes, err := tlog.StoredHashesForRecordHash(index, leaf, tree)
	*tree = append(*tree, hashes...)
	return err
}

// ReadHashes makes the tree a tlog.HashReader.
func (tree *storedTree) ReadHashes(indices []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, 0, len(indices))
	for _, index := range indices {
		if index < 0 || index >= int64(len(*tree)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		hashes = append(hashes, (*tree)[index])
	}
	return hashes, nil
}

func treeOf(leaves [][]byte) (*storedTree, error) {
	tree := new(storedTree)
	for index, leaf := range leaves {
		if err := tree.add(int64(index), tlog.RecordHash(leaf)); err != nil {
			return nil, err
		}
	}
	return tree, nil
}

// hashTree: Leaves, Sizes → the leaves' hashes, and the root at each of these sizes.
func hashTree(q question) (answer, error) {
	var found answer
	tree, err := treeOf(q.Leaves)
	if err != nil {
		return found, err
	}
	for _, leaf := range q.Leaves {
		hash := tlog.RecordHash(leaf)
		found.Hashes = append(found.Hashes, hash[:])
	}
	for _, size := range q.Sizes {
		root, err := tlog.TreeHash(size, tree)
		if err != nil {
			return answer{}, err
		}
		found.Roots = append(found.Roots, root[:])
	}
	return found, nil
}

// checkInclusion: Proof, Size, Root, Index, Leaf.
func checkInclusion(q question) (answer, error) {
	proof, err := hashesOf(q.Proof)
	if err != nil {
		return answer{}, err
	}
	ends, err := hashesOf([][]byte{q.Root, q.Leaf})
	if err != nil {
		return answer{}, err
	}
	return answer{}, tlog.CheckRecord(proof, q.Size, ends[0], q.Index, ends[1])
}

// checkConsistency: Proof, Size, Root, From, FromRoot.
func checkConsistency(q question) (answer, error) {
	proof, err := hashesOf(q.Proof)
	if err != nil {
		return answer{}, err
	}
	ends, err := hashesOf([][]byte{q.Root, q.FromRoot})
	if err != nil {
		return answer{}, err
	}
	return answer{}, tlog.CheckTree(proof, q.Size, ends[0], q.From, ends[1])
}

// makeInclusion: Leaves, Size, Indices → a proof for each index.
func makeInclusion(q question) (answer, error) {
	return prove(q, func(tree *storedTree, index int64) ([]tlog.Hash, error) { return tlog.ProveRecord(q.Size, index, tree) })
}

// makeConsistency: Leaves, Size, Indices → a proof from each of these sizes to Size.
func makeConsistency(q question) (answer, error) {
	return prove(q, func(tree *storedTree, from int64) ([]tlog.Hash, error) { return tlog.ProveTree(q.Size, from, tree) })
}

func prove(q question, one func(*storedTree, int64) ([]tlog.Hash, error)) (answer, error) {
	var found answer
	tree, err := treeOf(q.Leaves)
	if err != nil {
		return found, err
	}
	for _, index := range q.Indices {
		proof, err := one(tree, index)
		if err != nil {
			return answer{}, err
		}
		found.Proofs = append(found.Proofs, bytesOf(proof))
	}
	return found, nil
}

func hashesOf(parts [][]byte) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, 0, len(parts))
	for _, part := range parts {
		if len(part) != tlog.HashSize {
			return nil, fmt.Errorf("a hash has %d bytes, not %d", tlog.HashSize, len(part))
		}
		hashes = append(hashes, tlog.Hash(part))
	}
	return hashes, nil
}

func bytesOf(hashes []tlog.Hash) [][]byte {
	parts := make([][]byte, 0, len(hashes))
	for _, hash := range hashes {
		parts = append(parts, hash[:])
	}
	return parts
}
