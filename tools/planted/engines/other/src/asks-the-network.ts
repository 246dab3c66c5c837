// planted: touches-the-machine
import { get } from "node:https";

export const page = get;
