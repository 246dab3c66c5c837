// planted: touches-the-machine
import Database from "better-sqlite3-multiple-ciphers";

export const open = Database;
